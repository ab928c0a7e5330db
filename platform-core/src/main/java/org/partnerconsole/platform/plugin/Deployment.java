package org.partnerconsole.platform.plugin;

import java.util.List;

/**
 * New versions of a set of plugins that are up beside whatever serves, and the REST application
 * that goes with them; nothing is switched yet.
 */
record Deployment(List<PluginVersion> versions, PluginResources.Prepared resources) {}
