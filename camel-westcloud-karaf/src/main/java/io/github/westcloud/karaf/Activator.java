/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.westcloud.karaf;

import io.github.westcloud.camel.OptionSyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;

/**
 * Offers Camel what it looks for in the registry of each context, which in Karaf are services: a customizer of components, and
 * how an option is set here. All goes away with the bundle.
 */
public final class Activator implements BundleActivator {

    /** Never started: it converts values and finds the component's own configurer. */
    private OsgiDefaultCamelContext context;

    private ServiceRegistration<ManagedService> registration;

    @Override
    public void start(BundleContext bundle) throws Exception {
        context = new OsgiDefaultCamelContext(bundle);
        var options = new ConfiguredOptions(new OptionCheck(context), () -> whatIsSet(bundle));
        var pid = new Hashtable<>(Map.of(Constants.SERVICE_PID, ConfiguredOptions.PID));
        registration = bundle.registerService(ManagedService.class, options, pid);
        bundle.registerService(ComponentCustomizer.class, options, null);
        OptionSyntax syntax = option -> "config:property-set -p " + ConfiguredOptions.PID + " " + option + " <value>";
        bundle.registerService(OptionSyntax.class, syntax, null);
    }

    private Dictionary<String, ?> whatIsSet(BundleContext bundle) {
        var admin = bundle.getServiceReference(ConfigurationAdmin.class);
        if (admin == null) {
            return null;
        }
        try {
            var filter = "(" + Constants.SERVICE_PID + "=" + ConfiguredOptions.PID + ")";
            var found = bundle.getService(admin).listConfigurations(filter);
            return found == null ? null : found[0].getProcessedProperties(registration.getReference());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the configuration " + ConfiguredOptions.PID, e);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        } finally {
            bundle.ungetService(admin);
        }
    }

    @Override
    public void stop(BundleContext bundle) {
        context.stop();
    }
}
