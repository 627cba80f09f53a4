package main

import (
	"bufio"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"
	"golang.org/x/crypto/bcrypt"
)

const (
	// passwordCost takes a quarter of a second on a machine of 2025: slow to guess,
	// quick to log in.
	passwordCost = 12
	leastLetters = 10
)

// door is who may come in, and what the person who starts the server is told.
type door struct {
	admit func(password string) bool // nil: whoever reaches the server
	says  []string
}

// door decides what a browser must show.
func (s serving) door() (door, error) {
	switch {
	case s.passwordFile != "":
		hash, err := readPassword(s.passwordFile)
		if err != nil {
			return door{}, err
		}
		d := door{admit: func(p string) bool { return bcrypt.CompareHashAndPassword(hash, []byte(p)) == nil }}
		d.says = append(d.says, "log in with the password of "+s.passwordFile)
		return s.warned(d), nil
	case s.local():
		return door{}, nil
	}
	token := rand.Text()
	hash := sha256.Sum256([]byte(token)) // 130 bits of chance need no slow hash
	d := door{admit: func(p string) bool {
		given := sha256.Sum256([]byte(strings.TrimSpace(p)))
		return subtle.ConstantTimeCompare(given[:], hash[:]) == 1
	}}
	d.says = append(d.says, s.addr+" can be reached from other machines, so everybody must log in. The token of this start:", token,
		"--password-file takes a password of your own in its place")
	return s.warned(d), nil
}

// warned adds what a password over plain HTTP means.
func (s serving) warned(d door) door {
	if s.cert == "" && !s.local() {
		d.says = append(d.says, "warning: without --cert and --key, password and pages can be read on the way")
	}
	return d
}

func readPassword(name string) ([]byte, error) {
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, hintf(unreadable(name, err), "crosscheck serve --set-password --password-file %s makes it", name)
	}
	if err != nil {
		return nil, unreadable(name, err)
	}
	hash := []byte(strings.TrimSpace(string(text)))
	if _, err := bcrypt.Cost(hash); err != nil {
		return nil, hintf(fmt.Errorf("%s holds no bcrypt hash", name), "crosscheck serve --set-password --password-file %s writes one", name)
	}
	return hash, nil
}

// storePassword asks for a password and writes its hash.
func (a *app) storePassword(name string) error {
	if name == "" {
		return hintf(errors.New("no --password-file given"), "name the file that the hash goes to")
	}
	password, err := a.askPassword()
	if err != nil {
		return err
	}
	if n := len([]rune(password)); n < leastLetters {
		return hintf(fmt.Errorf("the password has %s, %d are the least", counted(n, "character"), leastLetters), "three words in a row are easy to keep")
	}
	hash, err := bcrypt.GenerateFromPassword([]byte(password), passwordCost)
	if errors.Is(err, bcrypt.ErrPasswordTooLong) {
		return hintf(errors.New("the password has more than 72 bytes"), "bcrypt reads no further: take a shorter one")
	}
	if err != nil {
		return err
	}
	if err := os.WriteFile(name, append(hash, '\n'), 0o600); err != nil {
		return err
	}
	a.note("%s holds the hash of the password", name)
	return nil
}

// askPassword reads a line, at a terminal without showing it.
func (a *app) askPassword() (string, error) {
	if file, ok := terminal(a.stdin); ok {
		fmt.Fprint(a.stderr, "password: ")
		text, err := term.ReadPassword(file.Fd())
		fmt.Fprintln(a.stderr)
		return string(text), err
	}
	line, err := bufio.NewReader(a.stdin).ReadString('\n')
	if err != nil && line == "" {
		return "", hintf(errors.New("no password on standard input"), "type it on one line")
	}
	return strings.TrimRight(line, "\r\n"), nil
}
