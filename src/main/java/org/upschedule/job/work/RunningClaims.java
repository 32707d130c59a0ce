package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.upschedule.Component;
import org.upschedule.job.Claim;
import org.upschedule.job.JobLedger;

/** The claims that this node works on at the moment. Their leases are renewed as long as they are in here. */
@Component
public class RunningClaims {

    private final JobLedger ledger;
    private final Set<Claim> claims = ConcurrentHashMap.newKeySet();

    @Inject
    RunningClaims(JobLedger ledger) {
        this.ledger = ledger;
    }

    void add(Claim claim) {
        claims.add(claim);
    }

    void remove(Claim claim) {
        claims.remove(claim);
    }

    public void renewLeases() {
        ledger.renewLeases(Set.copyOf(claims));
    }
}
