/** The REST dialect: chapter 2 of the API document, and the errors of chapter 4. */
package io.github.westcloud.client.internal.dialect.rest;
