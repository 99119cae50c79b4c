package vmtest

// Must is v. It panics if there is an error: for tests, of calls that cannot fail there.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
