#!/bin/sh
# Regenerates onnx.pb.go. PROTOC names another compiler than protoc, such as
# PROTOC="python3 -m grpc_tools.protoc"; protoc-gen-go must be on the PATH.
set -eu
cd "$(dirname "$0")"
${PROTOC:-protoc} -I. --go_out=. --go_opt=paths=source_relative \
  --go_opt=Monnx.proto=github.com/opml/opml/models/onnx/onnxpb onnx.proto
