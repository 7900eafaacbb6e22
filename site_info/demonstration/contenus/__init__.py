"""What only the demonstration has: news, meetings, commissions, the pages of its fictional relais."""
