package org.upschedule.signin;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.upschedule.Component;
import org.upschedule.retention.RetentionConfig;

/** What is left of those who do not come any more. */
@Component
class UnusedAccounts {

    private final AccountGateway accounts;
    private final EndedSignInGateway ended;
    private final SignInConfig config;
    private final int batchSize;

    @Inject
    UnusedAccounts(AccountGateway accounts, EndedSignInGateway ended, SignInConfig config, RetentionConfig retention) {
        this.accounts = accounts;
        this.ended = ended;
        this.config = config;
        this.batchSize = retention.batchSize();
    }

    /** One batch in one transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    AccountGateway.Unused deleteAccounts() {
        return accounts.deleteUnused(config.accountKept(), batchSize);
    }

    /** @return how many ended sign-ins, whose cookies count for nothing by themselves now */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int deleteEnded() {
        return ended.deleteExpired(batchSize);
    }
}
