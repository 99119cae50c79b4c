package chain_test

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/devchain"
)

func TestConnectOverHTTPAndWebSocket(t *testing.T) {
	dev := startChain(t, devchain.Config{Host: "127.0.0.1"})
	for _, endpoint := range []string{dev.HTTPEndpoint(), dev.WSEndpoint()} {
		node, err := chain.Connect(context.Background(), endpoint)
		require.NoError(t, err)
		defer node.Close()
		require.Equal(t, endpoint, node.Endpoint())
		id, err := node.ChainID(context.Background())
		require.NoError(t, err)
		require.EqualValues(t, devchain.ChainID, id.Int64())
	}
}

func TestBadEndpointIsOneClearLine(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	nobody := "http://user:hunter2@" + closed.Addr().String() + "/v3/api-key"
	require.NoError(t, closed.Close())
	serve := func(h http.HandlerFunc) string {
		server := httptest.NewServer(h)
		t.Cleanup(server.Close)
		return server.URL
	}
	for _, c := range []struct{ name, endpoint, want string }{
		{"nobody listens", nobody, "connection refused"},
		{"not an Ethereum node", serve(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>hello</html>")) }), "invalid character"},
		{"server error", serve(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) }), "502"},
		{"an answer without end", serve(endless), "longer than"},
		{"unknown scheme", "gopher://example", "no known transport"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := chain.Connect(context.Background(), c.endpoint)
			require.ErrorIs(t, err, chain.ErrUnreachable)
			require.ErrorContains(t, err, c.want)
			require.NotContains(t, err.Error(), "\n")
			require.NotContains(t, err.Error(), "hunter2")
			require.NotContains(t, err.Error(), "api-key")
		})
	}
}

func TestConnectStopsWithItsContext(t *testing.T) {
	stop := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-stop }))
	defer server.Close()
	defer close(stop)
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	_, err := chain.Connect(ctx, server.URL)
	require.ErrorIs(t, err, chain.ErrUnreachable)
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

// endless never stops answering.
func endless(w http.ResponseWriter, _ *http.Request) {
	chunk := []byte(strings.Repeat(" ", 1<<20))
	for {
		if _, err := w.Write(chunk); err != nil {
			return
		}
	}
}

// silent is a node that says which chain it is on and nothing more.
type silent struct{ stop chan struct{} }

func (silent) ChainId() hexutil.Uint64 { return 1 }

func (s silent) GetBlockByNumber(context.Context, string, bool) (map[string]any, error) {
	<-s.stop
	return nil, nil
}

func TestANodeThatFallsSilentIsAnErrorInTime(t *testing.T) {
	node := silent{stop: make(chan struct{})}
	service := rpc.NewServer()
	require.NoError(t, service.RegisterName("eth", node))
	server := httptest.NewServer(service.WebsocketHandler([]string{"*"}))
	defer server.Close()
	defer close(node.stop)
	client, err := chain.Connect(context.Background(), "ws"+strings.TrimPrefix(server.URL, "http"))
	require.NoError(t, err)
	defer client.Close()
	client.SetTimeout(30 * time.Millisecond)
	_, err = client.HeaderByNumber(context.Background(), nil)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.ErrorContains(t, err, "no answer within 30ms")
}
