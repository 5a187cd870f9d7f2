await Fallwerk.run()
