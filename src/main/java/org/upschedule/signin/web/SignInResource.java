package org.upschedule.signin.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.joining.Belongings;
import org.upschedule.json.web.JsonBody;
import org.upschedule.owner.OwnerCookies;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.EventLog;
import org.upschedule.request.PublicAddress;
import org.upschedule.signin.Accounts;
import org.upschedule.signin.CurrentSignIn;
import org.upschedule.signin.ProviderConfig;
import org.upschedule.signin.SignIns;

/**
 * Signing in and out. It begins with a POST of the page, which other sites cannot send, and not with a link: nobody is signed in because
 * of an address that somebody else has made.
 */
@Dependent
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account", description = "Signing in with the university, where it is switched on")
public class SignInResource {

    /** Where the sign-in of a browser stands, below the interface's address. */
    static final String PATH = "me/sign-in";

    private static final EventLog LOG = EventLog.of(SignInResource.class);

    private final SignIns signIns;
    private final Accounts accounts;
    private final Belongings belongings;
    private final CurrentSignIn current;
    private final SignInCookies cookies;
    private final OwnerCookies ownerCookies;
    private final PublicAddress address;
    private final ProviderConfig config;

    @Context
    private HttpServletRequest http;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uris;

    @Inject
    public SignInResource(
            SignIns signIns,
            Accounts accounts,
            Belongings belongings,
            CurrentSignIn current,
            SignInCookies cookies,
            OwnerCookies ownerCookies,
            PublicAddress address,
            ProviderConfig config) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.belongings = belongings;
        this.current = current;
        this.cookies = cookies;
        this.ownerCookies = ownerCookies;
        this.address = address;
        this.config = config;
    }

    @GET
    @Path("sign-in")
    @Operation(summary = "Whether I am signed in")
    @APIResponseSchema(value = SignInView.class, responseCode = "200", responseDescription = "How it is now")
    public SignInView get() {
        if (!config.isOn()) {
            return SignInView.OFF;
        }
        boolean signedIn = current.get().isPresent();
        return new SignInView(
                true,
                signedIn,
                current.administrator().isPresent(),
                signedIn ? SignInView.ApartView.of(apart()) : null);
    }

    private Optional<UUID> withoutSignIn() {
        return ownerCookies.owner(http, headers.getCookies());
    }

    private Belongings.Count apart() {
        return withoutSignIn().map(belongings::of).orElse(Belongings.Count.NOTHING);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin to sign in",
            description =
                    "The answer says where the browser has to go, and sets a cookie by which it is known when it comes back within ten minutes.")
    @APIResponse(
            responseCode = "200",
            description = "Go there",
            content = @Content(schema = @Schema(implementation = AddressView.class)))
    @APIResponse(responseCode = "403", description = "sign-in-off: nobody signs in here")
    @APIResponse(responseCode = "409", description = "It is not configured where the product is found")
    @APIResponse(responseCode = "503", description = "provider-unavailable: the provider does not answer")
    public Response begin(@NotNull(message = JsonBody.MISSING) @Valid BeginRequest request) {
        SignIns.Begun begun = signIns.begin(request.where(), callback(product()));
        return Response.ok(new AddressView(begun.address()))
                .cookie(cookies.issue(http, begun.visit()))
                .build();
    }

    static URI callback(URI product) {
        return product.resolve("api/" + CallbackResource.PATH);
    }

    private URI product() {
        return address.of(uris.getBaseUri()).orElseThrow(() -> ProblemException.addressUnknown("sign-in"));
    }

    @DELETE
    @Path("sign-in")
    @Operation(
            summary = "Sign out this browser",
            description =
                    "Its cookie counts for nothing from now on, copies of it neither. The answer says where the browser ends the sign-in at"
                            + " the provider, too.")
    @APIResponseSchema(
            value = AddressView.class,
            responseCode = "200",
            responseDescription = "Signed out, or she was not signed in")
    public Response signOut() {
        current.get().ifPresent(known -> {
            accounts.end(known.signIn());
            LOG.info("Signed out");
        });
        return signedOut();
    }

    @DELETE
    @Path("sign-ins")
    @Operation(summary = "Sign out all browsers of mine, on all devices")
    @APIResponseSchema(value = AddressView.class, responseCode = "200", responseDescription = "Signed out everywhere")
    @APIResponse(responseCode = "409", description = "not-signed-in")
    public Response signOutEverywhere() {
        accounts.endAll(current.orRefuse().account());
        LOG.info("Signed out everywhere");
        return signedOut();
    }

    private Response signedOut() {
        Optional<URI> provider =
                config.isOn() ? address.of(uris.getBaseUri()).flatMap(signIns::endAtProvider) : Optional.empty();
        return Response.ok(new AddressView(provider.orElse(null)))
                .cookie(cookies.forgotten(http))
                .build();
    }

    @POST
    @Path("apart")
    @Operation(
            summary = "Bring along what this browser has made without signing in",
            description =
                    "It becomes the account's. Feeds keep their addresses. Other browsers that were joined to this one by a link see it once they sign in.")
    @APIResponseSchema(
            value = SignInView.ApartView.class,
            responseCode = "200",
            responseDescription = "What came along")
    @APIResponse(responseCode = "409", description = "not-signed-in; or storage-full: more than one owner may keep")
    public Response bringAlong() {
        Accounts.Known known = current.orRefuse();
        Belongings.Count brought = withoutSignIn()
                .map(owner -> accounts.bringAlong(owner, known.account()))
                .orElse(Belongings.Count.NOTHING);
        LOG.info("Brought along to an account", "files", brought.files(), "timetables", brought.timetables());
        return Response.ok(new SignInView.ApartView(brought.files(), brought.timetables()))
                .cookie(ownerCookies.forgotten(http))
                .build();
    }
}
