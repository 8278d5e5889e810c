"""The facade: one method for each thing a user can ask for."""
