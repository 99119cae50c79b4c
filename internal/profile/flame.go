package profile

import (
	"fmt"
	"strings"

	"github.com/opml/opml/internal/svg"
	"github.com/opml/opml/internal/ui"
)

// The layout of the picture, in pixels.
const (
	flameWidth  = 1200
	flameMargin = 12
	flameTop    = 78
	flameRow    = 19
	flameLevels = 8 // of names; deeper ones share the last
)

// block is a rectangle of the picture: what lies below it took its time.
type block struct {
	name       string
	step       *Step // nil above the steps
	start, end float64
	level      int
}

// Flame draws time from left to right, in the order of execution: at the bottom the steps, coloured by their plan, and
// above them the parts of the model that they belong to, as far as the layers' names tell (divided by "/" or ".").
func (p *Profile) Flame() string {
	blocks, depth, total := p.blocks()
	plans := p.plans()
	title := fmt.Sprintf("%s: %s in the steps of a run of %s, %s", p.Model, milliseconds(total), milliseconds(p.Seconds), ui.Plural(p.Threads, "thread"))
	c := svg.New(flameWidth, flameTop+(depth+1)*flameRow+40, title)
	names := make([]string, len(plans))
	for i, plan := range plans {
		names[i] = fmt.Sprintf("%s %.0f %%", plan.name, 100*plan.share)
	}
	c.Legend(names)
	scale := (flameWidth - 2*flameMargin) / total
	for _, b := range blocks {
		fill, tip := "#dddddd", fmt.Sprintf("%s\n%s, %.1f %%", b.name, milliseconds(b.end-b.start), 100*(b.end-b.start)/total)
		if b.step != nil {
			fill, tip = colour(plans, b.step.Plan), b.step.text()
		}
		c.Box(flameMargin+b.start*scale, float64(flameTop+b.level*flameRow), (b.end-b.start)*scale, flameRow-1, fill, b.name, tip)
	}
	bottom := float64(flameTop + (depth+1)*flameRow)
	for v, step := 0.0, svg.Tick(1000*total); v <= 1000*total; v += step {
		x := flameMargin + v/1000*scale
		c.Line(x, bottom, x, bottom+5, "#555555")
		c.Text(x, bottom+18, "middle", `fill="#555555"`, fmt.Sprintf("%.3g", v))
	}
	c.Text(flameWidth-flameMargin, bottom+32, "end", `fill="#555555"`, "ms")
	return c.End()
}

// blocks are the picture's rectangles, how many levels they have above the steps, and how long all steps took.
func (p *Profile) blocks() (blocks []block, depth int, total float64) {
	paths := make([][]string, len(p.Steps))
	for i, s := range p.Steps {
		paths[i] = append([]string{p.Model}, parts(s.layer())...)
		depth = max(depth, len(paths[i]))
	}
	open := []int{} // of the blocks, by level, those that the last step lies in
	for i := range p.Steps {
		s := &p.Steps[i]
		same := 0
		for same < min(len(open), len(paths[i])) && blocks[open[same]].name == paths[i][same] {
			same++
		}
		open = open[:same]
		for level := same; level < len(paths[i]); level++ {
			open = append(open, len(blocks))
			blocks = append(blocks, block{name: paths[i][level], start: total, level: level})
		}
		blocks = append(blocks, block{name: s.label(), step: s, start: total, end: total + s.Seconds, level: depth})
		total += s.Seconds
		for _, k := range open {
			blocks[k].end = total
		}
	}
	return blocks, depth, total
}

// layer is the last of a step's layers, in whose scope it is drawn.
func (s *Step) layer() string {
	if i := strings.LastIndex(s.Layer, layerSeparator); i >= 0 {
		return s.Layer[i+len(layerSeparator):]
	}
	return s.Layer
}

// parts are the scopes of a layer's name.
func parts(layer string) []string {
	names := strings.FieldsFunc(layer, func(r rune) bool { return r == '/' || r == '.' })
	if len(names) > flameLevels {
		names = append(names[:flameLevels-1], strings.Join(names[flameLevels-1:], "/"))
	}
	return names
}

// planKind is a kind of plan and its share of the time.
type planKind struct {
	name  string
	share float64
}

// plans are the kinds of plans, those that take longest first. More than the palette can tell apart are one.
func (p *Profile) plans() []planKind {
	kinds := p.kinds()
	if most := len(svg.Palette); len(kinds) > most {
		rest := planKind{name: "other"}
		for _, k := range kinds[most-1:] {
			rest.share += k.share
		}
		kinds = append(kinds[:most-1], rest)
	}
	return kinds
}

func colour(plans []planKind, plan string) string {
	for i, k := range plans {
		if k.name == planKindOf(plan) {
			return svg.Palette[i]
		}
	}
	return svg.Palette[len(svg.Palette)-1]
}
