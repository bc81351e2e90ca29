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
package io.github.westcloud.karaf.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** What an operator does in Karaf, over JMX. What Karaf refuses is thrown as it comes, inside an {@link AdminException}. */
public record KarafAdmin(MBeanServerConnection mbeans) {

    private static final String FEATURES = "org.apache.karaf:type=feature,name=root";
    private static final String BUNDLES = "org.apache.karaf:type=bundle,name=root";
    private static final String CONFIGURATIONS = "org.apache.karaf:type=config,name=root";

    /** Karaf refused, or does not answer. */
    public static final class AdminException extends RuntimeException {
        AdminException(String what, Throwable cause) {
            super(what + ": " + cause.getMessage(), cause);
        }
    }

    public void addRepository(String url) {
        invoke(FEATURES, "addRepository", url);
    }

    public void installFeature(String name) {
        invoke(FEATURES, "installFeature", name);
    }

    public void uninstallFeature(String name) {
        invoke(FEATURES, "uninstallFeature", name);
    }

    public boolean isInstalled(String feature) {
        return installedFeatures().stream().anyMatch(name -> name.startsWith(feature + "/"));
    }

    /** Name and version of each, in order. */
    public List<String> installedFeatures() {
        return rows(FEATURES, "Features").stream()
                .filter(row -> (boolean) row.get("Installed"))
                .map(row -> row.get("Name") + "/" + row.get("Version"))
                .sorted()
                .toList();
    }

    /** State by name and version of each. */
    public Map<String, String> bundles() {
        var states = new TreeMap<String, String>();
        rows(BUNDLES, "Bundles")
                .forEach(row -> states.put(row.get("Symbolic Name") + "/" + row.get("Version"), "" + row.get("State")));
        return states;
    }

    /** @throws java.util.NoSuchElementException when no bundle has that symbolic name */
    public long bundleId(String symbolicName) {
        return rows(BUNDLES, "Bundles").stream()
                .filter(row -> symbolicName.equals(row.get("Symbolic Name")))
                .mapToLong(row -> (long) row.get("ID"))
                .findFirst()
                .orElseThrow();
    }

    /** Installs and starts a jar. */
    public long deploy(Path jar) {
        return (long) invoke(BUNDLES, "install", jar.toUri().toString(), true);
    }

    public void start(long bundle) {
        invoke(BUNDLES, "start", "" + bundle);
    }

    public void stop(long bundle) {
        invoke(BUNDLES, "stop", "" + bundle);
    }

    public void restart(long bundle) {
        invoke(BUNDLES, "restart", "" + bundle);
    }

    public void refresh(long bundle) {
        invoke(BUNDLES, "refresh", "" + bundle);
    }

    public void uninstall(long bundle) {
        invoke(BUNDLES, "uninstall", "" + bundle);
    }

    /** Makes these, and no others, the properties of a configuration, all at once. */
    public void configure(String pid, Map<String, String> properties) {
        invoke(CONFIGURATIONS, "update", pid, properties);
    }

    /** Names of all threads whose name begins so, in order. */
    public List<String> threads(String prefix) {
        try {
            var threads = ManagementFactory.newPlatformMXBeanProxy(
                    mbeans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
            return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                    .filter(Objects::nonNull)
                    .map(ThreadInfo::getThreadName)
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AdminException("Cannot read the threads", e);
        }
    }

    /** A system property of Karaf's JVM, null when there is none of that name. */
    public String systemProperty(String name) {
        try {
            return ManagementFactory.newPlatformMXBeanProxy(
                            mbeans, ManagementFactory.RUNTIME_MXBEAN_NAME, RuntimeMXBean.class)
                    .getSystemProperties()
                    .get(name);
        } catch (IOException e) {
            throw new AdminException("Cannot read the system properties", e);
        }
    }

    /** Names of all MBeans that match. */
    public List<ObjectName> find(String pattern) {
        try {
            return List.copyOf(mbeans.queryNames(new ObjectName(pattern), null));
        } catch (IOException | JMException e) {
            throw new AdminException("Cannot look for " + pattern, e);
        }
    }

    public Object attribute(ObjectName bean, String name) {
        try {
            return mbeans.getAttribute(bean, name);
        } catch (IOException | JMException e) {
            throw new AdminException("Cannot read " + name + " of " + bean, e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<CompositeData> rows(String bean, String attribute) {
        try {
            return List.copyOf(
                    (Collection<CompositeData>) ((TabularData) attribute(new ObjectName(bean), attribute)).values());
        } catch (JMException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Object invoke(String bean, String operation, Object... arguments) {
        var signature = Arrays.stream(arguments).map(KarafAdmin::typeOf).toArray(String[]::new);
        try {
            return mbeans.invoke(new ObjectName(bean), operation, arguments, signature);
        } catch (IOException | JMException e) {
            throw new AdminException(operation + " " + Arrays.toString(arguments), e);
        }
    }

    private static String typeOf(Object argument) {
        if (argument instanceof Boolean) {
            return "boolean";
        }
        return (argument instanceof Map ? Map.class : argument.getClass()).getName();
    }
}
