package chaintest

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

// Lie changes a node's answer to one call, before the client sees it.
type Lie func(method string, params []json.RawMessage, result json.RawMessage) json.RawMessage

// Proxy serves an honest node's JSON-RPC with lies in it and returns its address.
func Proxy(t testing.TB, node string, lie Lie) string {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		answer, err := forward(node, body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadGateway)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(falsify(t, body, answer, lie))
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func forward(node string, body []byte) ([]byte, error) {
	resp, err := http.Post(node, "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

type call struct {
	ID     json.RawMessage   `json:"id"`
	Method string            `json:"method"`
	Params []json.RawMessage `json:"params"`
}

type answer struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

func falsify(t testing.TB, body, response []byte, lie Lie) []byte {
	var calls []call
	var answers []answer
	batch := body[0] == '['
	if !batch {
		body, response = append(append([]byte{'['}, body...), ']'), append(append([]byte{'['}, response...), ']')
	}
	if err := json.Unmarshal(body, &calls); err != nil {
		t.Error(err)
	}
	if err := json.Unmarshal(response, &answers); err != nil {
		t.Error(err)
	}
	for i := range answers {
		if answers[i].Result != nil {
			answers[i].Result = lie(calls[i].Method, calls[i].Params, answers[i].Result)
		}
	}
	var out []byte
	var err error
	if batch {
		out, err = json.Marshal(answers)
	} else {
		out, err = json.Marshal(answers[0])
	}
	if err != nil {
		t.Error(err)
	}
	return out
}
