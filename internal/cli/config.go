package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// ConfigHelp explains where settings come from; it stands in the root's help.
const ConfigHelp = `Every flag can also be set by a configuration file and by the environment.
Later sources win: configuration file, environment, flag.

  file         --config FILE or OPML_CONFIG: JSON, YAML or TOML with the flag names
               as keys (rpc, oracle, keystore, …). A section named after a command
               ("submit": {"from": "0x…"}) applies to that command only.
  environment  OPML_ and the flag's name in capitals: --password-file is
               OPML_PASSWORD_FILE. OPML_SUBMIT_FROM applies to "submit" only.`

// noConfig are flags that only make sense on the command line itself.
var noConfig = map[string]bool{"help": true, "config": true}

// Configure fills every flag of cmd that the command line leaves open from the
// environment and from the configuration file. extra names keys that the file
// may hold although no command has such a flag.
func Configure(cmd *cobra.Command, extra ...string) error {
	v := viper.New()
	path, err := configPath(cmd)
	if err != nil {
		return err
	}
	if path != "" {
		v.SetConfigFile(path)
		if err := v.ReadInConfig(); err != nil {
			return &UsageError{Err: fmt.Errorf("config %s: %w", path, withoutPrefix(err))}
		}
		if err := refuseUnknownKeys(v, cmd.Root(), path, extra); err != nil {
			return err
		}
	}
	var errs []error
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Changed && !noConfig[f.Name] {
			errs = append(errs, fill(v, section(cmd), f))
		}
	})
	return errors.Join(errs...)
}

func configPath(cmd *cobra.Command) (string, error) {
	f := cmd.Flags().Lookup("config")
	if f == nil {
		return "", nil
	}
	if f.Changed {
		if f.Value.String() == "" {
			return "", Usagef("--config needs a file")
		}
		return f.Value.String(), nil
	}
	return os.Getenv("OPML_CONFIG"), nil
}

// withoutPrefix drops viper's own words where the cause says it all.
func withoutPrefix(err error) error {
	var format viper.UnsupportedConfigError
	if errors.As(err, &format) {
		return errors.New("want a name that ends in .json, .yaml or .toml")
	}
	var parse viper.ConfigParseError
	if errors.As(err, &parse) {
		return parse.Unwrap()
	}
	var missing *fs.PathError
	if errors.As(err, &missing) {
		return missing.Err
	}
	return err
}

// section is the command's path below the root: "model.import".
func section(cmd *cobra.Command) string {
	_, path, _ := strings.Cut(cmd.CommandPath(), " ")
	return strings.ReplaceAll(path, " ", ".")
}

// envName is the environment variable of a key: model.import.activations is
// OPML_MODEL_IMPORT_WEIGHT_BITS.
func envName(key string) string {
	return "OPML_" + strings.ToUpper(strings.NewReplacer("-", "_", ".", "_").Replace(key))
}

func fill(v *viper.Viper, section string, f *pflag.Flag) error {
	own := section + "." + f.Name
	for _, source := range []struct {
		found bool
		key   string
		where string
	}{
		{isEnv(envName(own)), envName(own), "environment variable"},
		{isEnv(envName(f.Name)), envName(f.Name), "environment variable"},
		{v.InConfig(own) || v.IsSet(own), own, "config key"},
		{v.IsSet(f.Name), f.Name, "config key"},
	} {
		if !source.found {
			continue
		}
		if err := set(v, f, source.key, source.where); err != nil {
			return Usagef("%s %s: %v", source.where, source.key, err)
		}
		return nil
	}
	return nil
}

func isEnv(name string) bool {
	_, ok := os.LookupEnv(name)
	return ok
}

// set gives the flag its value; a list flag takes each item of a list.
func set(v *viper.Viper, f *pflag.Flag, key, where string) error {
	values := []string{os.Getenv(key)}
	list, isList := f.Value.(pflag.SliceValue)
	switch {
	case where == "environment variable" && isList:
		values = strings.Split(values[0], ",")
	case where == "config key" && isList:
		values = v.GetStringSlice(key)
	case where == "config key":
		values = []string{v.GetString(key)}
	}
	if isList {
		return list.Replace(values)
	}
	if err := f.Value.Set(values[0]); err != nil {
		return explainValue(f, values[0], err)
	}
	return nil
}

// didYouMean names a known key that is spelt much like this one. Cobra knows how to compare names of commands.
func didYouMean(key string, known map[string]bool) string {
	const likeness = 2 // letters that may differ
	names := &cobra.Command{SuggestionsMinimumDistance: likeness}
	for _, name := range slices.Sorted(maps.Keys(known)) {
		names.AddCommand(&cobra.Command{Use: name, Run: func(*cobra.Command, []string) {}})
	}
	if near := names.SuggestionsFor(key); len(near) > 0 {
		return fmt.Sprintf(", did you mean %q?", near[0])
	}
	return ""
}

// refuseUnknownKeys catches misspelt keys, which would otherwise be ignored
// without a word.
func refuseUnknownKeys(v *viper.Viper, root *cobra.Command, path string, extra []string) error {
	known := map[string]bool{}
	for _, key := range extra {
		known[key] = true
	}
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		add := func(f *pflag.Flag) {
			known[f.Name] = true
			known[section(c)+"."+f.Name] = true
		}
		c.LocalFlags().VisitAll(add)
		c.InheritedFlags().VisitAll(add)
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk(root)
	for _, key := range v.AllKeys() {
		if !known[key] {
			return Usagef("config %s: unknown key %q%s", path, key, didYouMean(key, known))
		}
	}
	return nil
}
