"""What a worker would be loading for a long time."""

import time

time.sleep(30)
