package sample

// Sentences are about everyday matters, in groups of which the first two say much the same.
func Sentences() []string {
	return []string{
		"How can I reset my password?", "I forgot my login and need a new one.", "The password of the router is on its back.",
		"The train to Hamburg leaves at nine.", "Departure for Hamburg is at 9 o'clock.", "Hamburg has a large harbour.",
		"My order has not arrived yet.", "The parcel I bought is still missing.", "We deliver to all countries of Europe.",
		"She plays the violin in an orchestra.", "A woman is a violinist in a symphony ensemble.", "The concert was sold out within hours.",
		"The cat sleeps on the warm windowsill.", "A kitten is napping by the window.", "Windows should be cleaned twice a year.",
		"Prices rose by three percent last year.", "Inflation reached 3 % in the previous twelve months.", "He bought three apples and a loaf of bread.",
		"The patient should take the tablets after meals.", "This medicine is to be taken once you have eaten.", "Lunch is served from noon until two.",
		"Heavy rain is expected in the mountains tomorrow.", "Forecasters predict a downpour in the highlands for the next day.", "We climbed the mountain in six hours.",
	}
}
