module github.com/opml/opml

go 1.26
