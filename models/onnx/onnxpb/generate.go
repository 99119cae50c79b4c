// Package onnxpb holds the Go types of the ONNX file format, generated from
// onnx.proto: the file onnx-ml.proto of the PyPI package onnx 1.22.0, unchanged
// (Apache-2.0). Package onnx turns them into graphs.
//
// To regenerate, install protoc-gen-go (google.golang.org/protobuf/cmd) and a
// protoc, for instance PyPI's grpcio-tools with PROTOC="python3 -m grpc_tools.protoc".
package onnxpb

//go:generate ./generate.sh
