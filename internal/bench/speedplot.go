package bench

import (
	"fmt"
	"math"

	"github.com/opml/opml/internal/svg"
)

// speedPicture draws the ratios, with their quartiles, beside the line at which we are as fast as ONNX Runtime.
func (r *Report) speedPicture() picture {
	const pitch, bar = 22, 14
	rows := r.Speed.Latency
	bottom := float64(headHeight + len(rows)*pitch)
	title := "ONNX Runtime's time by ours (from 1 on, opml is as fast)"
	c := svg.New(chartWidth, int(bottom)+footHeight, title)
	c.Legend([]string{"1 thread", "2 threads"})
	longest := 1.2
	for _, l := range rows {
		longest = math.Max(longest, l.High)
	}
	scale := plotWidth / longest
	for v, step := 0.0, svg.Tick(longest); v <= longest; v += step {
		c.Line(ratioLabels+v*scale, headHeight-8, ratioLabels+v*scale, bottom, "#dddddd")
		c.Text(ratioLabels+v*scale, bottom+14, "middle", `fill="#555555"`, number(math.Round(v*100)/100))
	}
	for i, l := range rows {
		y := float64(headHeight + i*pitch)
		c.Text(ratioLabels-8, y+11, "end", "", fmt.Sprintf("%s, %s : %s", l.Model, bits(l.Variant), l.Variant.Peer))
		if l.Skipped != "" {
			c.Text(ratioLabels+6, y+11, "start", `fill="#555555"`, "skipped")
			continue
		}
		c.Rect(ratioLabels, y, l.Ratio*scale, bar, svg.Palette[(l.Threads-1)%len(svg.Palette)])
		c.Line(ratioLabels+l.Low*scale, y+bar/2, ratioLabels+l.High*scale, y+bar/2, "#000000")
		c.Text(ratioLabels+l.High*scale+6, y+11, "start", "", fmt.Sprintf("%.2f", l.Ratio))
	}
	c.Line(ratioLabels+scale, headHeight-8, ratioLabels+scale, bottom, svg.Palette[3])
	return picture{file: "speed.svg", title: title, svg: c.End()}
}

// ratioLabels is the width of the labels of the plot of ratios.
const ratioLabels = chartWidth - plotWidth - 60
