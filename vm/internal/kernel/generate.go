package kernel

//go:generate go -C gen run . -kernel matmul16 -pkg kernel -out ../matmul16_amd64.s -stubs ../matmul16_stubs_amd64.go
//go:generate go -C gen run . -kernel matmul8 -pkg kernel -out ../matmul8_amd64.s -stubs ../matmul8_stubs_amd64.go
//go:generate go -C gen run . -kernel amx -pkg kernel -out ../amx_amd64.s -stubs ../amx_stubs_amd64.go
//go:generate go -C gen run . -kernel narrow -pkg kernel -out ../matmulnarrow_amd64.s -stubs ../matmulnarrow_stubs_amd64.go
//go:generate go -C gen run . -kernel requant -pkg kernel -out ../requant_amd64.s -stubs ../requant_stubs_amd64.go
//go:generate go -C gen run . -kernel taps -pkg kernel -out ../taps_amd64.s -stubs ../taps_stubs_amd64.go
//go:generate go -C gen run . -kernel linear -pkg kernel -out ../linear_amd64.s -stubs ../linear_stubs_amd64.go
//go:generate go -C gen run . -kernel pack -pkg kernel -out ../pack_amd64.s -stubs ../pack_stubs_amd64.go
//go:generate go -C gen run . -kernel rows -pkg kernel -out ../rows_amd64.s -stubs ../rows_stubs_amd64.go
//go:generate go -C gen run . -kernel wide -pkg kernel -out ../wide_amd64.s -stubs ../wide_stubs_amd64.go
//go:generate go -C gen run . -kernel reduce -pkg kernel -out ../reduce_amd64.s -stubs ../reduce_stubs_amd64.go
//go:generate go -C gen run . -kernel lookup -pkg kernel -out ../lookup_amd64.s -stubs ../lookup_stubs_amd64.go
//go:generate go -C gen run ./neon -kernel matmul16 -out ../matmul16_arm64.s -stubs ../matmul16_stubs_arm64.go
//go:generate go -C gen run ./neon -kernel requant -out ../requant_arm64.s -stubs ../requant_stubs_arm64.go
//go:generate go -C gen run ./neon -kernel matmul8 -out ../matmul8_arm64.s -stubs ../matmul8_stubs_arm64.go
//go:generate go -C gen run ./neon -kernel taps -out ../taps_arm64.s -stubs ../taps_stubs_arm64.go
