"""People: pose, skeleton, head, hands, dress and gait."""
