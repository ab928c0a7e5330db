package org.partnerconsole.platform.plugin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;

/** The operator's view of the plugins over REST. */
@Path("/api/platform/v1/plugins")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class PluginsResource {

    private final Plugins plugins;

    /** Made for each request. */
    public PluginsResource(Plugins plugins) {
        this.plugins = plugins;
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
        java.nio.file.Path uploaded = null;
        try {
            uploaded = Files.createTempFile("uploaded", ".jar");
            Files.copy(jar, uploaded, StandardCopyOption.REPLACE_EXISTING);
            return plugins.install(uploaded);
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded jar can't be stored", e);
        } finally {
            delete(uploaded);
        }
    }

    /** Starts a stopped plugin. */
    @POST
    @Path("{id}/start")
    public PluginStatus start(@PathParam("id") String id) {
        known(id);
        return plugins.start(id);
    }

    /** Stops a plugin until it is started again. */
    @POST
    @Path("{id}/stop")
    public PluginStatus stop(@PathParam("id") String id) {
        known(id);
        return plugins.stop(id);
    }

    /** Uninstalls a plugin; its data is kept. */
    @DELETE
    @Path("{id}")
    public void uninstall(@PathParam("id") String id) {
        known(id);
        plugins.uninstall(id);
    }

    private void known(String id) {
        plugins.find(id).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound(
                "1000",
                "There is no plugin '%s': GET /api/platform/v1/plugins lists them".formatted(id));
    }

    private static void delete(java.nio.file.Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The uploaded jar can't be deleted", e);
            }
        }
    }
}
