"""What the service and `--json` answer: the public contract, one module a noun."""
