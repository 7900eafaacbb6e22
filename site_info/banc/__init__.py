"""The bench of the map: synthetic structures over the real communes, in a database of its own, and what they cost."""
