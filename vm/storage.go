package vm

// storage is the type that a session keeps a result in: that of the program, or 16 bits
// for numbers of 8 bits that others than matrix products read. The numbers are the same;
// kernels that go channel by channel take 16 bits.
func (m *Machine) storage(i int) DType {
	dt, base := m.program.Results[i].DType, len(m.program.Inputs)+len(m.program.Constants)
	in, invalid := m.Instruction(i)
	if dt != I8 || invalid != nil || m.lastUse[i] == len(m.code) || !(interval{in.Lo, in.Hi}).within(I8.Min(), I8.Max()) {
		return dt
	}
	for _, j := range m.readers[i] {
		reader, _ := m.Instruction(j)
		for _, op := range reader.operands() {
			if int(op.value) == base+i && reader.byChannel(op.index) {
				return I16
			}
		}
	}
	return dt
}

// byChannel reports whether the last coordinate of an index moves along the last output
// axis, as in what is computed channel by channel.
func (in *Instruction) byChannel(index []Index) bool {
	if len(index) == 0 || len(in.Out) == 0 {
		return false
	}
	for _, t := range index[len(index)-1].Terms {
		if int(t.Axis) == len(in.Out)-1 && in.Out[t.Axis] > 1 {
			return true
		}
	}
	return false
}
