// Package ocr is the client's side of reading text with PP-OCR (https://arxiv.org/abs/2009.09941): a picture becomes the
// detector's input, its map of text becomes boxes (differentiable binarisation, https://arxiv.org/abs/1911.08947), each box
// is cut out and straightened for the recogniser, whose output is decoded (connectionist temporal classification). Running
// the three models is package example's.
package ocr
