package bench

import (
	"fmt"

	"github.com/opml/opml/internal/bench/speed"
	"github.com/opml/opml/internal/ui"
)

// bits is how the VM computes a variant.
func bits(v speed.Variant) string { return fmt.Sprintf("W8A%d", v.Activations) }

func threads(n int) string { return ui.Plural(n, "thread") }

func (r *Report) speedFigures() []Figure {
	var list []Figure
	if r.Speed == nil {
		return nil
	}
	for _, l := range r.Speed.Latency {
		if l.Target {
			list = append(list, Figure{
				Key:   fmt.Sprintf("speed_%s_%s_%d", slug(l.Model), bits(l.Variant), l.Threads),
				Name:  fmt.Sprintf("%s, %s: ONNX Runtime's time (%s) by ours, %s", l.Model, bits(l.Variant), l.Variant.Peer, threads(l.Threads)),
				Value: l.Ratio, Bound: AtLeast, Target: minSpeedRatio, Skipped: l.Skipped,
			})
		}
	}
	for _, t := range r.Speed.Throughput {
		list = append(list, Figure{
			Key: "throughput_" + slug(t.Model), Name: t.Model + ", on a batch: time one after the other by time at once",
			Value: t.Ratio, Bound: AtLeast, Target: minThroughputRatio, Skipped: t.Skipped,
		})
	}
	for _, m := range r.Speed.Memory {
		if m.Target {
			list = append(list, Figure{
				Key: "memory_" + slug(m.Model), Name: m.Model + ": resident memory by 1.5 × weights + live activations",
				Value: m.Ratio, Bound: AtMost, Target: maxMemoryRatio, Skipped: m.Skipped,
			})
		}
	}
	return list
}

func (r *Report) speedTable() table {
	t := table{
		title: "Speed against ONNX Runtime",
		note: "Both run the same real inputs in turns, on as many threads; times are milliseconds of one run, medians. The ratio is ONNX " +
			"Runtime's time by ours in one turn, the median and the quartiles: from 1 on we are as fast. Its model is in floats, or in 8 " +
			"bits by its own static quantiser, in the form that it is fastest with. The last columns compare what is timed with the model in " +
			"floats, on %d inputs that took no part in calibration: signal to noise over all outputs, and on how many the decision is the same.",
		headers: []string{"model", "in the VM", "ONNX Runtime", "threads>", "ours>", "theirs>", "ratio>", "quartiles>", "SNR (theirs)>", "decided alike (theirs)>"},
	}
	if r.Speed == nil {
		return t
	}
	inputs := 0
	for _, l := range r.Speed.Latency {
		inputs = max(inputs, l.Likeness.Inputs)
		t.rows = append(t.rows, speedRow(l))
	}
	t.note = fmt.Sprintf(t.note, inputs)
	if r.Speed.Peer != "" {
		t.note += " The npm package onnxruntime-node is version " + r.Speed.Peer + "; a call of it takes Node some ten microseconds, which " +
			"only mnist-8 feels. The weights of the SqueezeNet are all the same, so nothing can be said about its outputs."
	}
	if len(t.rows) > 0 {
		t.pictures = []picture{r.speedPicture()}
	}
	return t
}

func speedRow(l speed.Latency) []string {
	peer := l.Variant.Peer
	if l.Form != "" {
		peer += " (" + l.Form + ")"
	}
	row := []string{l.Model, bits(l.Variant), peer, fmt.Sprint(l.Threads)}
	if l.Skipped != "" {
		return append(row, "skipped: "+l.Skipped, "", "", "", "", "")
	}
	decided := ""
	if l.Likeness.Decided >= 0 {
		decided = fmt.Sprintf("%d (%d)", l.Likeness.Decided, l.Likeness.PeerDecided)
	}
	return append(row, milliseconds(l.Ours), milliseconds(l.Theirs), fmt.Sprintf("%.2f", l.Ratio), fmt.Sprintf("%.2f–%.2f", l.Low, l.High),
		decibels(l.Likeness.Decibels)+" ("+decibels(l.Likeness.PeerDecibels)+")", decided)
}

// decibels writes a ratio; 200 stands for no noise at all.
func decibels(db float64) string {
	if db >= 200 {
		return "∞"
	}
	return fmt.Sprintf("%.1f dB", db)
}

func (r *Report) throughputTable() table {
	t := table{
		title: "Throughput",
		note: "Batches of independent inputs: one after the other on all cores, as for one request, and one on each core at once " +
			"(`vm.RunAll`), as the daemons do when several results are wanted. Milliseconds per input, medians of turns; the ratio is of each turn.",
		headers: []string{"model", "cores>", "batch>", "one after the other>", "at once>", "ratio>", "quartiles>", "per second>"},
	}
	if r.Speed == nil {
		return t
	}
	for _, x := range r.Speed.Throughput {
		if x.Skipped != "" {
			t.rows = append(t.rows, []string{x.Model, "skipped: " + x.Skipped, "", "", "", "", "", ""})
			continue
		}
		t.rows = append(t.rows, []string{
			x.Model, fmt.Sprint(x.Cores), fmt.Sprint(x.Batch), milliseconds(x.Latency), milliseconds(x.Batched), fmt.Sprintf("%.2f", x.Ratio),
			fmt.Sprintf("%.2f–%.2f", x.Low, x.High), number(1000 / x.Batched),
		})
	}
	return t
}

func (r *Report) memoryTable() table {
	t := table{
		title: "Memory",
		note: "Each model on one thread in a process of its own: by how much the most that is resident while it runs exceeds the process " +
			"before it read the package, which had all of its executable in memory and had collected garbage some times. Activations are the inputs and the most results that " +
			"are alive at once. Outputs are given back after each run, or up to a heap's worth of them would wait for a garbage collection. Some 0.2 MiB of " +
			"what is resident is Go's own, as mnist-8 shows, and up to a MiB with larger programs: what it keeps about each size of objects. The last column is the same of ONNX Runtime in floats, after it has run.",
		headers: []string{"model", "weights>", "activations>", "1.5 × weights + activations>", "resident>", "ratio>", "ONNX Runtime>"},
	}
	if r.Speed == nil {
		return t
	}
	for _, m := range r.Speed.Memory {
		if m.Skipped != "" {
			t.rows = append(t.rows, []string{m.Model, "skipped: " + m.Skipped, "", "", "", "", ""})
			continue
		}
		t.rows = append(t.rows, []string{
			m.Model, ui.Bytes(m.Weights), ui.Bytes(m.Activations), ui.Bytes(m.Weights*3/2 + m.Activations), ui.Bytes(m.Resident),
			fmt.Sprintf("%.2f", m.Ratio), ui.Bytes(m.Peer),
		})
	}
	return t
}
