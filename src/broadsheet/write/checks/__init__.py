"""What the gate looks at, one idea a module: form, quotations, numbers, dates, names, sense, speech."""
