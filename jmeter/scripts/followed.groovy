// The state in the last event that came. A stream that ended early leaves one that has not ended, and is asked for from then on.
def states = (prev.responseDataAsString =~ /"status"\s*:\s*"(\w+)"/).collect { it[1] }
if (states) {
    vars.put('status', states.last())
}
