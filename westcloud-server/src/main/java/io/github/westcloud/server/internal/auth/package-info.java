/** Who sends a request, and what that user may do (chapter 1 of the API document). */
package io.github.westcloud.server.internal.auth;
