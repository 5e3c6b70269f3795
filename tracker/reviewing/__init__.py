"""People's verdicts: which to ask for first, and what makes one complete for gate and ``review`` alike."""
