package org.upschedule.joining;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.upschedule.Component;
import org.upschedule.retention.RetentionConfig;

/** Links whose time is over. */
@Component
class ExpiredLinks {

    private final LinkGateway links;
    private final int batchSize;

    @Inject
    ExpiredLinks(LinkGateway links, RetentionConfig retention) {
        this.links = links;
        this.batchSize = retention.batchSize();
    }

    /**
     * Deletes one batch in one transaction.
     *
     * @return how many were deleted; 0 means that none is left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int deleteBatch() {
        return links.deleteExpired(batchSize);
    }
}
