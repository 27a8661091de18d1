// Checks notes and proofs with the code of Go's own checksum database, which knows nothing of Throughline.
package main

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type inclusion struct {
	Index, Size int64
	Leaf, Root  string
	Hashes      []string
}

type consistency struct {
	FromSize, ToSize int64
	FromRoot, ToRoot string
	Hashes           []string
}

type given struct {
	Note, Key   string
	Inclusion   []inclusion
	Consistency []consistency
}

func hashOf(text string) (hash tlog.Hash) {
	bytes, err := hex.DecodeString(text)
	if err != nil || len(bytes) != tlog.HashSize {
		log.Fatalf("not a hash: %q", text)
	}
	copy(hash[:], bytes)
	return hash
}

func hashesOf(texts []string) (hashes []tlog.Hash) {
	for _, text := range texts {
		hashes = append(hashes, hashOf(text))
	}
	return hashes
}

// rootOf opens the note and returns the size and the root that were signed.
func rootOf(text, key string) (size, root string) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		log.Fatal(err)
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		log.Fatal(err)
	}
	lines := strings.Split(opened.Text, "\n")
	bytes, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil {
		log.Fatal(err)
	}
	return lines[1], hex.EncodeToString(bytes)
}

func main() {
	var all given
	if err := json.NewDecoder(os.Stdin).Decode(&all); err != nil {
		log.Fatal(err)
	}
	size, root := rootOf(all.Note, all.Key)
	refused := 0
	for _, one := range all.Inclusion {
		if tlog.CheckRecord(hashesOf(one.Hashes), one.Size, hashOf(one.Root), one.Index, hashOf(one.Leaf)) != nil {
			refused++
		}
	}
	for _, one := range all.Consistency {
		if tlog.CheckTree(hashesOf(one.Hashes), one.ToSize, hashOf(one.ToRoot), one.FromSize, hashOf(one.FromRoot)) != nil {
			refused++
		}
	}
	fmt.Printf("{\"size\":%s,\"root\":%q,\"refused\":%d}\n", size, root, refused)
}
