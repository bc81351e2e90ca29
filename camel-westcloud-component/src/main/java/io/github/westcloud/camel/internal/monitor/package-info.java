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
/**
 * What people look at while routes run: counters for JMX and the developer console, the transfer log, meters, spans, and
 * the health check of producers. All of it hears of the client's work through
 * {@link io.github.westcloud.client.event.TransferListener}. Micrometer and camel-telemetry are optional.
 */
package io.github.westcloud.camel.internal.monitor;
