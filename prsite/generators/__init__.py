"""One module per family of outputs: each plans its addresses and renders them."""
