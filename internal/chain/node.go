package chain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// maxResponse is the most bytes accepted as one JSON-RPC answer. Log queries that exceed it are
// repeated over fewer blocks.
const maxResponse = 64 << 20

// callTimeout bounds one exchange with a node. A node that accepts a connection and then answers nothing must not
// stop a daemon.
const callTimeout = 60 * time.Second

// ErrUnreachable marks an endpoint that does not answer as an Ethereum node does.
var ErrUnreachable = errors.New("node unreachable")

// Node is a connection to one Ethereum node.
type Node struct {
	*ethclient.Client
	endpoint string        // without credentials, for messages
	timeout  time.Duration // of one call
}

// Connect dials an endpoint (http, https, ws, wss or the path of an IPC socket) and checks
// that it speaks JSON-RPC.
func Connect(ctx context.Context, endpoint string) (*Node, error) {
	shown := redact(endpoint)
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	client, err := rpc.DialOptions(ctx, endpoint,
		rpc.WithHTTPClient(&http.Client{Transport: boundedTransport{http.DefaultTransport}}),
		rpc.WithWebsocketMessageSizeLimit(maxResponse),
	)
	if err != nil {
		return nil, fmt.Errorf("%w at %s: %w", ErrUnreachable, shown, cause(err))
	}
	node := &Node{Client: ethclient.NewClient(client), endpoint: shown, timeout: callTimeout}
	if _, err := node.ChainID(ctx); err != nil {
		client.Close()
		return nil, fmt.Errorf("%w at %s: %w", ErrUnreachable, shown, cause(err))
	}
	return node, nil
}

// Attach wraps a connection that exists already, such as an embedded chain's.
func Attach(client *ethclient.Client, name string) *Node {
	return &Node{Client: client, endpoint: name, timeout: callTimeout}
}

// Endpoint is the node's address as it may be shown: without user, path and query,
// where providers put their keys.
func (n *Node) Endpoint() string { return n.endpoint }

// fail says in one line which read failed, and at which node.
func (n *Node) fail(what string, err error) error {
	return fmt.Errorf("%s from the node at %s: %w", what, n.endpoint, cause(err))
}

func redact(endpoint string) string {
	u, err := url.Parse(endpoint)
	if err != nil || u.Host == "" {
		return endpoint
	}
	return u.Scheme + "://" + u.Host
}

// cause strips the request line that net/http puts before an error: it repeats the
// endpoint, credentials included.
func cause(err error) error {
	var request *url.Error
	if errors.As(err, &request) {
		return request.Err
	}
	return err
}

// boundedTransport refuses answers that would fill the memory.
type boundedTransport struct{ next http.RoundTripper }

func (t boundedTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	resp, err := t.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	resp.Body = &boundedBody{ReadCloser: resp.Body, left: maxResponse}
	return resp, nil
}

type boundedBody struct {
	io.ReadCloser
	left int64
}

func (b *boundedBody) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("the answer is longer than %d bytes", int64(maxResponse))
	}
	n, err := b.ReadCloser.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
