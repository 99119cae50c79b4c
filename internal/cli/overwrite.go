package cli

import "os"

// NoOverwrite refuses to write a command's result over one of its inputs, by whatever name the file is given, or over a folder.
func NoOverwrite(flag, out string, inputs ...string) error {
	at, err := os.Stat(out)
	if err != nil {
		return nil // it is not there yet, or writing says why not
	}
	if at.IsDir() {
		return Usagef("%s %s is a folder: give a file's name", flag, out)
	}
	for _, in := range inputs {
		if info, err := os.Stat(in); err == nil && os.SameFile(at, info) {
			return Usagef("%s %s would overwrite %s, which is read: give another name", flag, out, in)
		}
	}
	return nil
}
