// Numbers of the server that must not grow, out of its metrics.
def value = { String name -> prev.responseDataAsString.readLines().findResult { it.startsWith(name) ? it.tokenize(' ')[-1] as double : null } }
['memory_usedHeap_bytes': 'heap', 'thread_count': 'threads', 'classloader_loadedClasses_count': 'classes'].each { metric, name ->
    def now = value(metric)
    if (now != null) props.computeIfAbsent(name, { Collections.synchronizedList([]) }).add(now)
}
