package org.partnerconsole.platform.plugin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.Roles;

/** The operator's view of the plugins over REST. */
@Path("/api/platform/v1/plugins")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class PluginsResource {

    private final Plugins plugins;
    private final CurrentCaller caller;

    /** Made for each request. */
    public PluginsResource(Plugins plugins, CurrentCaller caller) {
        this.plugins = plugins;
        this.caller = caller;
    }

    /** All plugins with their states. */
    @GET
    public List<PluginStatus> all() {
        return plugins.all();
    }

    /** One plugin. */
    @GET
    @Path("{id}")
    public PluginStatus one(@PathParam("id") String id) {
        return plugins.find(id).orElseThrow(() -> unknown(id));
    }

    /** Installs the jar in the body, or updates its plugin. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public PluginStatus install(InputStream jar) {
        try {
            java.nio.file.Path folder = Files.createTempDirectory("plugin");
            // The name is part of what a refusal says.
            java.nio.file.Path uploaded = folder.resolve("the uploaded file");
            try {
                Files.copy(jar, uploaded);
                return plugins.install(uploaded, source());
            } finally {
                Files.deleteIfExists(uploaded);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded jar can't be stored", e);
        }
    }

    /** Starts a stopped plugin. */
    @POST
    @Path("{id}/start")
    public PluginStatus start(@PathParam("id") String id) {
        known(id);
        return plugins.start(id, source());
    }

    /** Stops a plugin until it is started again. */
    @POST
    @Path("{id}/stop")
    public PluginStatus stop(@PathParam("id") String id) {
        known(id);
        return plugins.stop(id, source());
    }

    /** Goes back to the version that served before. */
    @POST
    @Path("{id}/rollback")
    public PluginStatus rollback(@PathParam("id") String id) {
        known(id);
        return plugins.rollback(id, source());
    }

    /** What was done with a plugin, or tried, newest first. */
    @GET
    @Path("{id}/history")
    public List<PluginAct> history(@PathParam("id") String id) {
        return plugins.history(id);
    }

    /** What was counted of calls into a plugin. */
    @GET
    @Path("{id}/calls")
    public List<CallStatistics> calls(@PathParam("id") String id) {
        known(id);
        return plugins.calls(id);
    }

    /** Uninstalls a plugin; its data is kept unless {@code data=purge}. */
    @DELETE
    @Path("{id}")
    public void uninstall(@PathParam("id") String id, @QueryParam("data") String data) {
        known(id);
        if (data != null && !data.equals("purge")) {
            throw Refusal.badRequest(
                    "800002",
                    "data must be 'purge', or be left out to keep the plugin's data, but it is '%s'"
                            .formatted(data));
        }
        plugins.uninstall(id, data != null, source());
    }

    private PluginSource source() {
        return PluginSource.rest(caller.get().name());
    }

    private void known(String id) {
        plugins.find(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound(
                "1000",
                "There is no plugin '%s': GET /api/platform/v1/plugins lists them".formatted(id));
    }
}
