/**
 * One record for each request of chapter 2 of the API document. A request that could only be refused cannot be made: the
 * constructors check.
 */
package io.github.westcloud.client.operation;
