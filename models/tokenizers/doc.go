// Package tokenizers turns text into the token ids that language models take, as the tokenizer.json beside a model
// describes. There is one kind: the WordPiece of BERT and its descendants (https://arxiv.org/abs/1810.04805). Tokenising
// is the client's work and no part of a claim: a request's input is the ids.
package tokenizers
