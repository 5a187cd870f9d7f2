print("fallwerk")
