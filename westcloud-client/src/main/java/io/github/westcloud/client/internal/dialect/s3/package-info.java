/** The S3 dialect: chapter 3 of the API document, and the errors of chapter 4 and of Amazon S3. */
package io.github.westcloud.client.internal.dialect.s3;
