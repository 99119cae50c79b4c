package cli

import (
	"fmt"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"
)

func TestThePasswordComesFromTheNearestSource(t *testing.T) {
	file := func(password string) string { return configFile(t, "password", password+"\n") }
	config := configFile(t, "c.json", fmt.Sprintf(`{"password-file": %q}`, file("config")))
	flag := file("flag")
	tests := []struct {
		name      string
		args      []string
		variables map[string]string
		want      string
	}{
		{"config file", nil, nil, "config"},
		{"file that the environment names beats the config", nil, map[string]string{"OPML_PASSWORD_FILE": file("named")}, "named"},
		{"environment beats the config", nil, map[string]string{PasswordVariable: "secret"}, "secret"},
		{"password beats the file that the environment names", nil, map[string]string{PasswordVariable: "secret", "OPML_PASSWORD_FILE": "none"}, "secret"},
		{"flag beats the config", []string{"--password-file", flag}, nil, "flag"},
		{"flag beats all", []string{"--password-file", flag}, map[string]string{PasswordVariable: "secret"}, "flag"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for name, value := range tt.variables {
				t.Setenv(name, value)
			}
			var c Connection
			cmd := &cobra.Command{Use: "tool", RunE: func(cmd *cobra.Command, _ []string) error { return Configure(cmd) }}
			cmd.Flags().String("config", "", "")
			c.AddKeyFlags(cmd.Flags())
			cmd.SetArgs(append([]string{"--config", config}, tt.args...))
			require.NoError(t, cmd.Execute())
			copied := c // as commands hand their flags on
			got, err := copied.password()()
			require.NoError(t, err)
			require.Equal(t, tt.want, got)
		})
	}
}
