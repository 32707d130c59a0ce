package org.upschedule.signin;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.joining.Belongings;
import org.upschedule.joining.Joining;

/** Who has signed in, and what is hers. */
@Component
public class Accounts {

    private final AccountGateway accounts;
    private final EndedSignInGateway ended;
    private final ProviderConfig provider;
    private final SignInTokens tokens;
    private final Belongings belongings;
    private final Joining joining;

    @Inject
    Accounts(
            AccountGateway accounts,
            EndedSignInGateway ended,
            ProviderConfig provider,
            SignInTokens tokens,
            Belongings belongings,
            Joining joining) {
        this.accounts = accounts;
        this.ended = ended;
        this.provider = provider;
        this.tokens = tokens;
        this.belongings = belongings;
        this.joining = joining;
    }

    /** What a request is told of a sign-in that counts. */
    public record Known(SignIn signIn, Account account, Optional<SignIn> renewed, boolean mayAdminister) {}

    @Transactional
    SignIn signIn(Identity identity) {
        return tokens.fresh(accounts.signIn(identity));
    }

    /** Empty where it was ended, or her account was deleted. */
    @Transactional
    public Optional<Known> find(SignIn signIn) {
        Optional<Account> account = provider.issuer().flatMap(issuer -> accounts.find(signIn, issuer));
        Optional<SignIn> renewed = account.flatMap(there -> tokens.renewed(signIn));
        renewed.ifPresent(used -> accounts.use(used.account()));
        return account.map(there ->
                new Known(signIn, there, renewed, there.administrator().isPresent() && tokens.isRecent(signIn)));
    }

    /** From now on its cookie counts for nothing, wherever a copy of it is. */
    @Transactional
    public void end(SignIn signIn) {
        ended.add(signIn.id(), tokens.longest());
    }

    /** The same for all sign-ins of the account, on all devices. */
    @Transactional
    public void endAll(Account account) {
        accounts.endAll(account.id());
    }

    /**
     * What a browser made before its person signed in becomes her account's. Its links to other browsers end: these would become
     * somebody's who has nothing.
     *
     * @param owner who the browser was without the sign-in
     * @throws SignInFailedException where the account was deleted meanwhile
     * @throws org.upschedule.storage.StorageFullException where it is more than one owner may keep; nothing has happened then
     */
    @Transactional
    public Belongings.Count bringAlong(UUID owner, Account account) {
        belongings.lock(owner, account.owner());
        if (!accounts.isThere(account.owner())) {
            throw SignInFailedException.notSignedIn();
        }
        Belongings.Count brought = belongings.of(owner);
        joining.deleteLinks(owner);
        belongings.giveAll(owner, account.owner());
        return brought;
    }

    /** All her sign-ins end with it. Where the owner has no account, nothing happens. The caller holds the owner's lock. */
    @Transactional
    public void deleteOf(UUID owner) {
        accounts.delete(owner);
    }
}
