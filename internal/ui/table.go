package ui

import (
	"fmt"
	"io"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// Table is a table in the project's one look. Numbers columns are aligned right.
type Table struct {
	writer table.Writer
}

// NewTable starts a table; a header that ends in ">" is a right-aligned column.
func NewTable(headers ...string) *Table {
	w := table.NewWriter()
	style := table.StyleLight
	style.Format.Header, style.Format.Footer = text.FormatDefault, text.FormatDefault
	style.Options.SeparateRows, style.Options.DrawBorder = false, false
	style.Options.SeparateColumns = false
	w.SetStyle(style)
	row := make(table.Row, len(headers))
	var columns []table.ColumnConfig
	for i, h := range headers {
		align := text.AlignLeft
		if len(h) > 0 && h[len(h)-1] == '>' {
			h, align = h[:len(h)-1], text.AlignRight
		}
		row[i] = h
		columns = append(columns, table.ColumnConfig{Number: i + 1, Align: align, AlignHeader: align, AlignFooter: align})
	}
	w.SetColumnConfigs(columns)
	w.AppendHeader(row)
	return &Table{writer: w}
}

func cells(values []any) table.Row { return append(table.Row{}, values...) }

// Row adds a row.
func (t *Table) Row(values ...any) { t.writer.AppendRow(cells(values)) }

// Footer adds a closing row, set off by a line.
func (t *Table) Footer(values ...any) { t.writer.AppendFooter(cells(values)) }

// Print writes the table.
func (t *Table) Print(w io.Writer) error {
	_, err := fmt.Fprintln(w, t.writer.Render())
	return err
}

// Markdown returns the table as a Markdown page has it.
func (t *Table) Markdown() string { return t.writer.RenderMarkdown() }
