# Licensed under the Apache License, Version 2.0; see LICENSE.
"""One operation with boto3, as the tests ask for it: its name and its arguments."""

import os
import sys

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config

MIB = 1 << 20
BUCKET = "demo"
s3 = boto3.client(
    "s3",
    endpoint_url=os.environ["ENDPOINT"],
    config=Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 1}),
)


def put(file, key):
    s3.upload_file(file, BUCKET, key, ExtraArgs={"Metadata": {"color": "red"}})


def put_in_parts(file, key):
    s3.upload_file(file, BUCKET, key, Config=TransferConfig(multipart_threshold=5 * MIB, multipart_chunksize=5 * MIB))


def get(key, file):
    s3.download_file(BUCKET, key, file, Config=TransferConfig(multipart_threshold=5 * MIB))


def describe(key):
    print(s3.head_object(Bucket=BUCKET, Key=key))


def copy(source, target):
    s3.copy({"Bucket": BUCKET, "Key": source}, BUCKET, target)


def move(source, target):
    copy(source, target)
    s3.delete_object(Bucket=BUCKET, Key=source)


def link(key):
    print(s3.generate_presigned_url("get_object", Params={"Bucket": BUCKET, "Key": key}, ExpiresIn=300))


def put_all(folder, prefix):
    for name in os.listdir(folder):
        s3.upload_file(os.path.join(folder, name), BUCKET, prefix + "/" + name)


def pages(prefix, **options):
    return s3.get_paginator("list_objects_v2").paginate(
        Bucket=BUCKET, Prefix=prefix, PaginationConfig={"PageSize": 100}, **options
    )


def keys(prefix):
    for page in pages(prefix):
        for found in page.get("Contents", []):
            print(found["Key"])


def names(prefix):
    for page in pages(prefix, Delimiter="/"):
        for found in page.get("CommonPrefixes", []):
            print(found["Prefix"][len(prefix):])
        for found in page.get("Contents", []):
            print(found["Key"][len(prefix):])


def delete_all(prefix):
    for page in pages(prefix):
        found = [{"Key": entry["Key"]} for entry in page.get("Contents", [])]
        if found:
            answer = s3.delete_objects(Bucket=BUCKET, Delete={"Objects": found})
            if answer.get("Errors"):
                sys.exit(str(answer["Errors"]))


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
