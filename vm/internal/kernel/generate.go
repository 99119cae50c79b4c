package kernel

//go:generate go -C gen run . -kernel matmul -pkg kernel -out ../matmul_amd64.s -stubs ../matmul_stubs_amd64.go
