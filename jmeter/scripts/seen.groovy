// A step of a job: how often it was asked for, and whether it was read.
vars.put('polls', String.valueOf((vars.get('polls') as int) + 1))
if (vars.get('status') == 'COMPLETED') {
    props.get('accepted')?.remove(vars.get('job'))
} else if (vars.get('status') == 'FAILED') {
    prev.successful = false
    prev.responseMessage = 'the job failed: ' + prev.responseDataAsString
}
