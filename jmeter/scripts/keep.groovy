// Of each sample what the targets at the end are about. A listener of the plan; nothing is written to a file here.
import java.util.concurrent.ConcurrentLinkedQueue

def kept = props.computeIfAbsent('samples', { new ConcurrentLinkedQueue() })
def one = sampleResult
kept.add([label: one.sampleLabel, end: one.endTime, took: one.time as int, good: one.successful, code: one.responseCode,
        group: one.threadName.replaceAll(/ \d+-\d+$/, '')])
